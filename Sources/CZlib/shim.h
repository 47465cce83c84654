#ifndef BELLWETHER_CZLIB_SHIM_H
#define BELLWETHER_CZLIB_SHIM_H

#include <zlib.h>

#endif

#ifndef BELLWETHER_CXLSXWRITER_SHIM_H
#define BELLWETHER_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif

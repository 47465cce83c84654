#ifndef BELLWETHER_CARCHIVE_SHIM_H
#define BELLWETHER_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif

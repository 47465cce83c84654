#ifndef BELLWETHER_EMBEDDED_H
#define BELLWETHER_EMBEDDED_H

#include <stddef.h>

/// A file of Models/ or Pipelines/ that is built into the executable.
struct bellwether_embedded_file {
  const char *name;
  const unsigned char *bytes;
  size_t count;
};

/// The file at a position, in no particular order; its name is NULL behind the last one.
struct bellwether_embedded_file bellwether_embedded_file_at(size_t position);

#endif

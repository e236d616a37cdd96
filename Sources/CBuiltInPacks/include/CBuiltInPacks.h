#pragma once
#include <stddef.h>

/// One file of a policy pack that is built into the binary.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} candor_built_in_file;

/// The number of built-in files.
size_t candor_built_in_count(void);

/// The file at an index below the number of files.
candor_built_in_file candor_built_in(size_t index);

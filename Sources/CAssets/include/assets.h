// The files of schema/ and seeds/, embedded when the program is built.

#ifndef FURIKAERI_ASSETS_H
#define FURIKAERI_ASSETS_H

#include <stddef.h>

// One file: its path from the top of the project, and its bytes.
typedef struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} furikaeri_asset;

// The number of files.
size_t furikaeri_asset_count(void);

// The file at an index below the count, in the order of paths.
const furikaeri_asset *furikaeri_asset_at(size_t index);

#endif

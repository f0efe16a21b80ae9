// minizip's reader and writer of ZIP files: workbooks are such files, and packages can be. Both
// include zlib's header.

#ifndef FURIKAERI_CMINIZIP_SHIM_H
#define FURIKAERI_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

#endif

// minizip's reader of ZIP files, in which the parts of a workbook lie. It includes zlib's header.

#ifndef FURIKAERI_CMINIZIP_SHIM_H
#define FURIKAERI_CMINIZIP_SHIM_H

#include <minizip/unzip.h>

#endif

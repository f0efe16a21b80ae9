// libunistring's character widths: how many columns of a terminal a character takes.

#ifndef FURIKAERI_CUNISTRING_SHIM_H
#define FURIKAERI_CUNISTRING_SHIM_H

#include <uniwidth.h>

#endif

// expat's streaming XML parser, for the parts of a workbook, with a bound on the memory it takes.

#ifndef FURIKAERI_CEXPAT_H
#define FURIKAERI_CEXPAT_H

#include <expat.h>
#include <stddef.h>

// What a parser may still take, in bytes. expat keeps every name of an element or attribute that it
// has seen, so that a file of nothing but different names takes many times its own size.
typedef struct {
  size_t left;
} furikaeri_expat_memory;

// Says whose memory counts on this thread. Called before every function of expat that may allocate or
// free.
void furikaeri_expat_use(furikaeri_expat_memory *memory);

// A parser that knows namespaces. `memory` must outlive it.
XML_Parser furikaeri_expat_create(furikaeri_expat_memory *memory, XML_Char separator);

// The user data of a parser: a macro in expat's header.
static inline void *furikaeri_expat_user_data(XML_Parser parser) { return XML_GetUserData(parser); }

#endif

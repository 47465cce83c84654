#ifndef BELLWETHER_CLIBXML2_SHIM_H
#define BELLWETHER_CLIBXML2_SHIM_H

// Debian's libxml2 can convert by ICU, and its headers then bring ICU's, which are not those that
// Foundation brings. Only the layout of converters, which nothing here looks into, depends on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a mutable global, which Swift 6 does not let through.
static inline void bellwether_xml_free(void *pointer) { xmlFree(pointer); }

#endif

#ifndef BELLWETHER_CLIBXML2_SHIM_H
#define BELLWETHER_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>

// libxml2 built with ICU brings the system's ICU headers into this module, where they clash with the
// ICU inside Swift's Foundation ("'UErrorCode' has different definitions"). Nothing here needs them:
// they only add fields at the end of a struct that libxml2 alone makes.
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

/** Looks at a built site: links, structure, texts, feeds, linked data, search data, sitemaps. */
@NullMarked
package org.dateline.check;

import org.jspecify.annotations.NullMarked;

/** Looks at a built site: links, fragments, ids, titles, alternative texts. */
@NullMarked
package org.dateline.check;

import org.jspecify.annotations.NullMarked;

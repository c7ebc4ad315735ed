/** Raw pages as they are found: files, folders, standard input, feeds, the web, WARC archives. */
@NullMarked
package org.dateline.raw;

import org.jspecify.annotations.NullMarked;

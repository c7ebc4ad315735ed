/** The preview: serves the digest on the curator's own machine, builds it again at each edit, and tells the browser. */
@NullMarked
package org.dateline.serve;

import org.jspecify.annotations.NullMarked;

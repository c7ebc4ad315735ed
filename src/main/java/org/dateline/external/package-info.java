/** Looks whether the pages of others that a site links to are still there, and remembers since when they are not. */
@NullMarked
package org.dateline.external;

import org.jspecify.annotations.NullMarked;

/** A new digest: what it is asked, the sample files that it begins with, and how they come into its folder. */
@NullMarked
package org.dateline.init;

import org.jspecify.annotations.NullMarked;

/** What a mirror is judged by: the sums of all files of a site, their signature, and the look that compares them. */
@NullMarked
package org.dateline.mirror;

import org.jspecify.annotations.NullMarked;

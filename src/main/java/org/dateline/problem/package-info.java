/** How anything wrong in the author's files is reported: where, what, and the fix. */
@NullMarked
package org.dateline.problem;

import org.jspecify.annotations.NullMarked;

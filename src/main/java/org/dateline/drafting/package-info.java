/** A new article or edition: its file, with all that can be known filled in and the rest asked for. */
@NullMarked
package org.dateline.drafting;

import org.jspecify.annotations.NullMarked;

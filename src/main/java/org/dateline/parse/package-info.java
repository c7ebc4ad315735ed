/** Front matter and Markdown into articles and editions; owns the Markdown library. */
@NullMarked
package org.dateline.parse;

import org.jspecify.annotations.NullMarked;

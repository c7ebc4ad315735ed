/** The walk from content to site, and its report. */
@NullMarked
package org.dateline.build;

import org.jspecify.annotations.NullMarked;

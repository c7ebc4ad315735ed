/** What a template sees: one typed model for each kind of page, every link and text settled. */
@NullMarked
package org.dateline.page;

import org.jspecify.annotations.NullMarked;

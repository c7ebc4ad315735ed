/** Page models into bytes; owns the template library. */
@NullMarked
package org.dateline.render;

import org.jspecify.annotations.NullMarked;

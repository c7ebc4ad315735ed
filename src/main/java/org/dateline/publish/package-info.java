/** A built and checked site is taken to where it is read: planned first, then applied. */
@NullMarked
package org.dateline.publish;

import org.jspecify.annotations.NullMarked;

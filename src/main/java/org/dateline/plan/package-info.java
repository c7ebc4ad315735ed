/** Which pages exist, at which addresses, and the typed model of each; every URL is made here. */
@NullMarked
package org.dateline.plan;

import org.jspecify.annotations.NullMarked;

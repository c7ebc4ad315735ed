/** What the hosts of a site are told: which headers go out with what, and which addresses lead to others. */
@NullMarked
package org.dateline.hosting;

import org.jspecify.annotations.NullMarked;

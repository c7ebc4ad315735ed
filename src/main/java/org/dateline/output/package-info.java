/** What the generator writes into the site folder, and how it does so without losing anything. */
@NullMarked
package org.dateline.output;

import org.jspecify.annotations.NullMarked;

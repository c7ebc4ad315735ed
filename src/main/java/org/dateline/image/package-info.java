/** Images made fit for publication: known by content, freed of metadata. */
@NullMarked
package org.dateline.image;

import org.jspecify.annotations.NullMarked;

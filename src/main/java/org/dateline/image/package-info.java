/** Images made fit for publication: known by content, freed of metadata, and scaled for small screens. */
@NullMarked
package org.dateline.image;

import org.jspecify.annotations.NullMarked;

/** Social cards: the pictures that stand for a page where somebody shares its link, as words and as PNG. */
@NullMarked
package org.dateline.card;

import org.jspecify.annotations.NullMarked;

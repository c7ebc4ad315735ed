/** Static maps: the world's outlines, cut to a region, projected, simplified and drawn as SVG. */
@NullMarked
package org.dateline.map;

import org.jspecify.annotations.NullMarked;

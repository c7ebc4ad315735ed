/** XML documents as they are written. */
@NullMarked
package org.dateline.xml;

import org.jspecify.annotations.NullMarked;

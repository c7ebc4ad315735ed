/** XML documents as they are written, and as a stranger's are read. */
@NullMarked
package org.dateline.xml;

import org.jspecify.annotations.NullMarked;

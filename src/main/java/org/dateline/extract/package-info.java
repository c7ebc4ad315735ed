/** What a raw page says: its article told from all that stands around it, with the evidence for each finding. */
@NullMarked
package org.dateline.extract;

import org.jspecify.annotations.NullMarked;

/** Raw pages into cleaned, sourced drafts; what was imported is kept as evidence, and what a curator edited stays. */
@NullMarked
package org.dateline.importing;

import org.jspecify.annotations.NullMarked;

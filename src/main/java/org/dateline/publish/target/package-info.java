/** What every place to publish to has in common: what lies there, the plan of what to change, the record of what was. */
@NullMarked
package org.dateline.publish.target;

import org.jspecify.annotations.NullMarked;

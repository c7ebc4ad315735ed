/** The program in processes of its own, which have users, limits and ends that a test's own process cannot have. */
@NullMarked
package org.dateline.process;

import org.jspecify.annotations.NullMarked;

/** The command line: commands, exit codes, and the printing of problems. */
@NullMarked
package org.dateline.cli;

import org.jspecify.annotations.NullMarked;

/** Reads YAML as data with the place of every value, against closed schemas; owns the YAML library. */
@NullMarked
package org.dateline.yaml;

import org.jspecify.annotations.NullMarked;

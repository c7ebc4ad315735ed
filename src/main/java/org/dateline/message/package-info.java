/** The interface's texts in one language: messages, plurals, numbers and dates. */
@NullMarked
package org.dateline.message;

import org.jspecify.annotations.NullMarked;

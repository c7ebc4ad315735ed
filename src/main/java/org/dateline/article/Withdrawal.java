package org.dateline.article;

import java.time.LocalDate;

/** Why and when an article was taken back; its address stays. */
public record Withdrawal(LocalDate date, String reason) {}

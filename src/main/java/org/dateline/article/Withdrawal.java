package org.dateline.article;

import java.time.LocalDate;

/**
 * Why and when an article was taken back; its address stays.
 *
 * @param language of the reason
 */
public record Withdrawal(LocalDate date, String reason, String language) {}

package org.dateline.article;

/** One of the digest's curated topics; {@code rank} is its place in their order, from 0. */
public record Topic(Slug id, String title, String description, int rank) {}

package org.dateline.article;

/** An article's place among its day's key developments: 1 is the first; without a rank it follows those that have one. */
public record KeyRank(int value) implements Comparable<KeyRank> {

    /** The rank of an article that is key, but was given no number. */
    public static final KeyRank UNRANKED = new KeyRank(Integer.MAX_VALUE);

    @Override
    public int compareTo(KeyRank other) {
        return Integer.compare(value, other.value);
    }
}

package dev.banister.recorder.sqlalchemy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the objects of one model belong to those of another, seen from the first.
 *
 * @param secondary the table of pairs in between; null when one model's table holds the other's key
 * @param own column of the secondary table, or of the table that holds the key, to the column of
 *     this model's table that it means; when this model itself holds the key, its columns to those
 *     of the other
 * @param other columns of the secondary table to those of the other model's
 * @param many whether the attribute is a collection
 * @param holds whether this model's table holds the key
 * @param deletes whether what belongs to a deleted object is deleted too
 * @param passive whether the database is left to see to what belongs to a deleted object
 * @param writes whether a session writes changes of the attribute
 */
public record Relation(
    String attribute,
    MappedClass target,
    @Nullable TableObject secondary,
    Map<String, String> own,
    Map<String, String> other,
    boolean many,
    boolean holds,
    boolean deletes,
    boolean passive,
    boolean writes) {}

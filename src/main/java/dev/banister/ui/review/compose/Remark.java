package dev.banister.ui.review.compose;

/** What stands under an operation that doesn't bring everything back. */
public record Remark(String headline, String detail) {}

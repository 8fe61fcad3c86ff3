package org.compagnon.assignment;

/// Weights and counts whose product leaves the range in which sums are exact: refused rather than rounded.
public final class CostsTooLarge extends RuntimeException {

    CostsTooLarge(ArithmeticException cause) {
        super("The costs are too large to be added exactly: " + cause.getMessage(), cause);
    }
}

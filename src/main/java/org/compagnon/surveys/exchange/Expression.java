package org.compagnon.surveys.exchange;

import java.util.List;

/// A condition as LimeSurvey’s ExpressionScript or REDCap’s branching logic states it, as far as we read them.
sealed interface Expression {

    record Any(List<Expression> of) implements Expression {}

    record All(List<Expression> of) implements Expression {}

    record Not(Expression of) implements Expression {}

    record Compared(Operand left, Sign sign, Operand right) implements Expression {}

    /// Said of one variable: that it is empty.
    record Empty(String variable) implements Expression {}

    /// Always or never.
    record Constant(boolean holds) implements Expression {}

    /// What no condition of ours can say.
    record Beyond(String said) implements Expression {}

    sealed interface Operand {}

    record Variable(String name) implements Operand {}

    record Literal(String value) implements Operand {}

    /// A call or a calculation.
    record Other(String said) implements Operand {}

    /// How two operands are compared.
    enum Sign {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST;

        /// The same said from the other side.
        Sign turned() {
            return switch (this) {
                case EQUAL, UNEQUAL -> this;
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case MORE -> LESS;
                case AT_LEAST -> AT_MOST;
            };
        }
    }
}

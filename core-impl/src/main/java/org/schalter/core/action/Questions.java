package org.schalter.core.action;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.schalter.action.ActionFailedException;
import org.schalter.action.Situation;

/**
 * Asks all actions of one page whether they make sense, as one task with one limit. When time is over, the one that was
 * being asked is asked again first in a new task; only one that takes all the time alone is to blame and passed over.
 */
final class Questions {

    /** One action at one place. */
    record Question(ActionEntry entry, Situation situation) {}

    private final List<Question> questions;
    private final GuardedCalls calls;
    private final AtomicReferenceArray<Answer> answers;

    Questions(List<Question> questions, GuardedCalls calls) {
        this.questions = questions;
        this.calls = calls;
        this.answers = new AtomicReferenceArray<>(questions.size());
    }

    /** In the order of the questions. */
    List<Answer> answers() {
        int begin = 0;
        while (begin < questions.size()) {
            var next = new AtomicInteger(begin);
            var cancelled = new AtomicBoolean();
            var job = calls.ask(() -> askFrom(next, cancelled), this::forget);
            if (job.hasEnded()) {
                break;
            }
            cancelled.set(true);
            begin = after(job, begin, next.get());
        }
        return IntStream.range(0, questions.size()).mapToObj(answers::get).toList();
    }

    /** What is answered after the task was given up does not count. */
    private void askFrom(AtomicInteger next, AtomicBoolean cancelled) {
        while (next.get() < questions.size() && !cancelled.get()) {
            int asked = next.get();
            var answer = answer(questions.get(asked), cancelled);
            if (!cancelled.get()) {
                answers.compareAndSet(asked, null, answer);
                next.set(asked + 1);
            }
        }
    }

    private Answer answer(Question question, AtomicBoolean cancelled) {
        var guard = question.entry().guard();
        if (guard.breaker().isOpen()) {
            return Answer.refusal("switched-off");
        }
        try {
            return Answer.of(question.entry().plugin().availability(question.situation()));
        } catch (Throwable e) { // whatever a plug-in throws ends here
            if (!guard.isGone() && !cancelled.get()) {
                calls.blame(guard, e);
            }
            return Answer.refusal("no-answer");
        }
    }

    /** Where the next task begins. */
    private int after(Job<?> job, int begin, int asked) {
        if (asked == questions.size()) {
            return asked;
        }
        var guard = questions.get(asked).entry().guard();
        calls.giveUp(guard, job);
        if (asked > begin) {
            return asked;
        }
        answers.compareAndSet(asked, null, Answer.refusal("no-answer"));
        if (!guard.isGone()) {
            calls.blame(guard, new ActionFailedException("action " + guard.name() + " did not answer in time"));
        }
        return asked + 1;
    }

    private void forget(Job<?> job) {
        questions.forEach(question -> question.entry().guard().forget(job));
    }
}

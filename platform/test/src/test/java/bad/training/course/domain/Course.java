package bad.training.course.domain;

public class Course {}

package sheet

func (c *checker) check(set *Set) {}
